/** The version of lensor; deno.json has the same, and a test holds that. */
export const VERSION = "0.1.0";
