/** Programs that people load a dataset into, in the order in which they are shown. */
export const tools = ['excel', 'libreoffice', 'curl', 'python', 'r', 'duckdb'] as const;

export type Tool = (typeof tools)[number];
