import type { Method } from '../method.ts';
import type { Case } from './case.ts';
import { runLadder, type LadderResult } from './run-ladder.ts';
import { runPattern, type PatternResult } from './run-pattern.ts';

/** What `npm run disclosure` prints for one case. Open ends are `null` in JSON. */
export interface CaseResult {
  readonly name: string;
  /** `null` where the relations of the case form no forest. */
  readonly ladder: LadderResult | null;
  readonly patterns: readonly Omit<PatternResult, 'unsafeCells'>[];
}

/** Our rule on a case, and the audit of every pattern in it. */
export function runCase(of: Case, methods: readonly Method[]): CaseResult {
  return {
    name: of.name,
    ladder: runLadder(of) ?? null,
    patterns: of.patterns.map((pattern) => {
      const { label, attack, verdict, feasible } = runPattern(pattern, { of, methods });
      return { label, attack, verdict, feasible };
    }),
  };
}
