import type { Bilingual } from './dataset.ts';
import type { DatasetFormatName } from './formats.ts';

/** What users of the files have to know of each format, one rule a paragraph. */
export const formatNotes: Readonly<Record<DatasetFormatName, readonly Bilingual[]>> = {
  json: [
    {
      zh: '整個檔案是一個陣列，每列為一個物件，一列一行，UTF-8 編碼；欄位順序與資料字典相同。',
      en: 'The file is one array; each row is an object on a line of its own; UTF-8. Fields are in the order of the data dictionary.',
    },
    {
      zh: '缺漏的值為 null；清單為陣列，沒有內容的清單為空陣列。',
      en: 'Missing values are null; lists are arrays, and a list of nothing is an empty array.',
    },
  ],
  csv: [
    {
      zh: '依 RFC 4180：UTF-8 編碼並帶 BOM，每列以 CRLF 結束，第一列為欄位名稱；列與欄的順序與 JSON 相同。',
      en: 'After RFC 4180: UTF-8 with a byte order mark, records end with CRLF, the first record holds the field names. Rows and columns are in the same order as in the JSON.',
    },
    {
      zh: '缺漏的值為空白；布林值寫成 true 與 false；文字中的換行保留在引號之內。',
      en: 'Missing values are empty; booleans are true and false; line feeds inside a text are kept within quotation marks.',
    },
    {
      zh: '清單的各值以半形分號 ; 連接；值本身不會含有半形分號。',
      en: 'The values of a list are joined with ; and no value contains one.',
    },
    {
      zh: "為免試算表把原文當成公式執行，文字欄（資料字典標示為原文文字者）若以 = + - @、定位字元（Tab）或歸位字元（CR）開頭，前面會加一個半形單引號 '。原文若本來就以一個以上的單引號接著這些字元開頭，也同樣多加一個。",
      en: "So that no spreadsheet runs a text as a formula, a free-text cell (marked so in the data dictionary) that begins with = + - @, tab or CR has a ' put before it. A text that itself begins with one or more ' followed by such a character gets one more.",
    },
    {
      zh: '還原方法：文字欄若以一個以上的單引號接著 = + - @、Tab 或 CR 開頭，去掉第一個單引號即為原文；其他情形不必更動。JSON 不加單引號。',
      en: "To undo it: where a free-text cell begins with one or more ' followed by = + - @, tab or CR, take off the first '; leave every other cell as it is. The JSON has no such marks.",
    },
    {
      zh: '以試算表軟體直接開啟 CSV 時，編號 1.10 可能變成 1.1，97.12.10 可能變成日期；請在匯入時把各欄設為文字，或改用 JSON。',
      en: 'Opened directly, a spreadsheet program may turn the label 1.10 into 1.1 and 97.12.10 into a date; import the columns as text, or use the JSON.',
    },
  ],
};
