/** The little of jsonld that these tests use; it ships no types of its own. */
declare module 'jsonld' {
  const jsonld: {
    /** Every name in full. `safe` refuses what would be lost: a property that the context does not know. */
    expand(
      document: object,
      options: { safe: boolean; documentLoader: (url: string) => Promise<never> },
    ): Promise<unknown[]>;
  };
  export default jsonld;
}
