/** Paths of rules: `item[=].productOrService`, and the elements that they mean. */
import type { ResourcePath } from '../fhir-xml/resource/resource.js';

/** No element lies deeper: a longer path would only cost time. */
const LONGEST = 500;

/** Turns the paths of one instance into those of its elements: `[+]` is the next of a list, `[=]` the same again. */
export class Paths {
  private readonly last = new Map<string, number>();
  /** Paths repeat from rule to rule. */
  private readonly steps = new Map<string, readonly Step[]>();

  resolve(base: ResourcePath, written: string): ResourcePath {
    let steps = this.steps.get(written);
    if (steps === undefined) {
      steps = stepsOf(written);
      this.steps.set(written, steps);
    }
    let path = base;
    for (const step of steps) {
      if (path.length > LONGEST) return path;
      const list = path === '' ? step.name : `${path}.${step.name}`;
      const index = this.indexOf(list, step.index);
      path = `${list}#${index}`;
    }
    return path;
  }

  private indexOf(list: string, written: string): number {
    const last = this.last.get(list);
    if (written === '=') return last ?? 0;
    const index = written === '+' ? (last ?? -1) + 1 : Number(written === '' ? 0 : written);
    this.last.set(list, index);
    return index;
  }
}

interface Step {
  /** With the names of slices: `supportingInfo:admissionperiod`. */
  readonly name: string;
  /** `+`, `=`, a number, or nothing. */
  readonly index: string;
}

function stepsOf(path: string): Step[] {
  return [...path.matchAll(/([^.[\]]+)((?:\[[^\]]*\])*)/g)].map(([, name = '', brackets = '']) => {
    const inner = [...brackets.matchAll(/\[([^\]]*)\]/g)].map(([, text = '']) => text);
    const index = inner.find((text) => /^(?:[+=]|\d{1,6})$/.test(text)) ?? '';
    const slices = inner.filter((text) => text !== index && text !== 'x').map((text) => text.replace(/[.:#]/g, '_'));
    return { name: [name, ...slices].join(':'), index };
  });
}
