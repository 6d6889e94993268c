export { toggleSimilar } from './similar-beside.ts';
export { toggleSource } from './source-beside.ts';
