/** A module of the analyzer that it has no declarations for. */
declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  /** What the analyzer has to know of `@property` and the like. */
  export function litPlugin(): readonly object[];
}
