/**
 * What the API refuses, by the code of its problem details. The API says it in English, often with names and numbers, so
 * English needs no words of its own here; for a code that another language does not know, it shows the API's sentence.
 */
export const problems: Record<string, string> = {}
