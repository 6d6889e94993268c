/** Tables of OpenCC: a string of entries parted by `|`, each a text and what it becomes, parted by spaces. */
declare module 'opencc-js/dict/*';
