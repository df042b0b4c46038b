import type { CodeStore } from '../store/code-store.js';
import type { CodeFlag } from '../types.js';

/** A risk-adjustment model, and the days of service whose diagnoses it pays for. */
export interface RiskModel {
  /** Id of its flag: `hcc-v28`. */
  readonly id: string;
  /** `HCC` or `RxHCC`, before the number of a category. */
  readonly prefix: string;
  readonly from: number;
  readonly through: number;
  /** Sources to cite; a code's category names one by its place. */
  readonly sources: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** Categories that do not count beside a category, by its number; empty where the hierarchy is not loaded. */
  readonly hierarchy: Readonly<Record<string, readonly number[]>>;
}

/** A category of a code: place of the model, number of the category, place of the source among those of the model. */
export type RiskCategory = readonly [model: number, category: number, source: number];

/** Hierarchical condition categories that a diagnosis maps to, in the models of a day. */
export function riskFlags(store: CodeStore, index: number, day: number): CodeFlag[] {
  const models = store.pack.json<readonly RiskModel[]>('hcc');
  const categories = store.profiles.value<readonly RiskCategory[]>(index, 'hcc') ?? [];
  return categories.flatMap(([place, category, source]) => {
    const model = models[place];
    if (model === undefined || day < model.from || day > model.through) return [];
    const detail = model.labels[category];
    const lower = model.hierarchy[category];
    return [
      {
        id: model.id,
        label: `${model.prefix} ${category}`,
        ...(detail === undefined ? {} : { detail }),
        source: model.sources[source] ?? '',
        ...(lower === undefined ? {} : { outranks: lower.map((number) => `${model.prefix} ${number}`) }),
      },
    ];
  });
}
