import type axe from 'axe-core';

declare global {
  interface Window {
    /** Defined by axe-core's own script once it has run in a page. */
    readonly axe: typeof axe;
  }
}
