/** What `build/platform-facts.ts` makes of `src/post/platforms`: by platform and fact the value, confidence and day of checking. */
declare module 'smlint:platform-facts' {
  const facts: Record<string, Record<string, [value: unknown, confidence: string, checked: string]>>;
  export default facts;
}

/** What `build/holidays.ts` makes of the data of date-holidays: by region and `English|German` name the days as `YYYYMMDD`. */
declare module 'smlint:holidays' {
  const data: { from: number; until: number; table: Record<string, Record<string, number[]>> };
  export default data;
}

/** YAML is parsed at build time; the module holds its value. */
declare module '*.yml' {
  const value: unknown;
  export default value;
}

/** X's own library, which the tests hold ours to; it comes without types. */
declare module 'twitter-text' {
  interface Found {
    indices: [number, number];
  }
  const twitter: {
    parseTweet(text: string): { weightedLength: number };
    extractEntitiesWithIndices(text: string, options: { extractUrlsWithoutProtocol: boolean }): Found[];
  };
  export default twitter;
}

/** What a file holds, put in at build time. */
declare module '*?text' {
  const text: string;
  export default text;
}
