import type { Range } from './range.ts';
import type { System } from './system.ts';

/** A way to find out what an attacker can know of one component. All ways that apply give the same answers. */
export interface Method {
  readonly name: string;
  applies(component: System): boolean;
  /** Only for a component to which it applies; `undefined` when nothing satisfies all equations. */
  solve(component: System): Solution | undefined;
}

/** What could stand behind the markers. Questions are answered one at a time, since most are never asked. */
export interface Solution {
  /** The least and the greatest that an unknown could be. */
  range(id: string): Range;
  /** Whether an unknown could be this number. */
  allows(id: string, value: number): boolean;
  /** Whether an unknown could be every one of these numbers. */
  allowsAll(id: string, values: Range): boolean;
}
