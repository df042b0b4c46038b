import { RULES } from '../../server/src/rules/index.js';

/** The rules without their triggers, which spare work and must decide nothing. */
export const UNTRIGGERED = RULES.map(({ when: _when, ...rule }) => rule);
