import { createRequire } from 'node:module';
import type { FormatsPlugin } from 'ajv-formats';

/** The formats of JSON Schema (`date`, `uri` …) for ajv. Its types and its CommonJS file disagree. */
export const addFormats = (
  createRequire(import.meta.url)('ajv-formats') as { default: FormatsPlugin }
).default;
