import { test } from 'vitest';
import { checkFix, checkRule } from '../../support/check-rule.js';

const RULE = 'units-zero';

test('reports zero and negative units', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
lines:
  - { code: G0108, units: 0 }
#                         ^ * 0 units: a service has at least one
  - { code: J1815, units: -2 }
#                         ^^ * -2 units: a service has at least one
`,
  ));

test('reports zero units of a procedure on an institutional claim, and negative ones on every line', () =>
  checkRule(
    RULE,
    `
claim: outpatient
from: 2023-02-14
lines:
  - { revenue: "0942", code: G0108, units: 0 }
#                                          ^ * 0 units: a service has at least one
  - { revenue: "0250", units: -1 }
#                             ^^ * -1 units: a service has at least one
`,
  ));

test('says nothing of parts of a unit, of units that are absent, and of more', () =>
  checkRule(
    RULE,
    'claim: professional\nfrom: 2023-02-14\nlines: [{ code: J1815, units: 0.5 }, { code: G0108 }, { code: G0108, units: 2 }]\n',
  ));

test('lets a revenue line and a HIPPS line have none', () =>
  checkRule(
    RULE,
    'claim: inpatient\nfrom: 2023-02-14\nthrough: 2023-02-17\nlines: [{ revenue: "0180", units: 0 }, { revenue: "0022", code: KAQD1, units: 0 }]\n',
  ));

test('sets the units to one', () =>
  checkFix(
    RULE,
    'claim: professional\nfrom: 2023-02-14\nlines: [{ code: G0108, units: "0" }]\n',
    'Set the units to 1',
    'claim: professional\nfrom: 2023-02-14\nlines: [{ code: G0108, units: "1" }]\n',
  ));

test('lets an extract take back a line, units and charge below zero', () =>
  checkRule(
    RULE,
    `
claim: professional
from: 2023-02-14
lines:
  - { code: G0108, units: 1, charge: 60 }
  - { code: G0108, units: -1, charge: -60 }
  - { code: J1815, units: -2, charge: 12 }
#                         ^^ * -2 units: a service has at least one
`,
  ));
