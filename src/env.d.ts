/// <reference types="astro/client" />

declare namespace NodeJS {
  interface ProcessEnv {
    /** The folder of published figures; `published` unless set. */
    CANDOUR_PUBLISHED?: string;
    /** The folder of narrative; `content` unless set. */
    CANDOUR_CONTENT?: string;
    /** Where the site is served, when not at the published `baseUrl`. */
    CANDOUR_URL?: string;
    /** The path it is served under: `/performance`. */
    CANDOUR_BASE?: string;
    /** `yes` for a site that is only to be looked at before it is published. */
    CANDOUR_PREVIEW?: string;
  }
}
