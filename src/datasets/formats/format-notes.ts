import type { Bilingual } from '../../content/bilingual.ts';
import type { DatasetFormatName } from './formats.ts';

/** What users of the files have to know of each format, one rule a paragraph. */
export const formatNotes: Readonly<Record<DatasetFormatName, readonly Bilingual[]>> = {
  ods: [
    {
      zh: '給人看的首選：政府文書標準格式 ODF，以 LibreOffice、Excel 等試算表軟體直接開啟。編號 1.10、日期寫法 97.12.10 都是文字，不會被改成 1.1 或另一個日期；以 = + - @ 開頭的文字也不會被當成公式，因此不加單引號。',
      en: 'First choice for reading: OpenDocument, the document standard of the government, opens in LibreOffice, Excel and others. The label 1.10 and the date 97.12.10 are texts and stay as they are; text that begins with = + - @ is never run as a formula, so nothing is put before it.',
    },
    {
      zh: '第一張工作表是資料，第一列為欄位名稱；其後是欄位說明，以及來源與授權。數值、日期與布林值各為其型態；清單以半形分號 ; 連接；缺漏的值為空白儲存格。',
      en: 'The first sheet holds the data, its first row the field names; then come the columns explained, and origin and licence. Figures, days and booleans are typed; the values of a list are joined with ; and missing values are empty cells.',
    },
    {
      zh: '超過 50,000 列的資料集不製作全站的 ODS，請用各機關的 ODS；仍超過者，請用各計畫的 ODS。',
      en: 'A dataset of more than 50,000 rows has no ODS for the whole site: take that of each institution; where that is still too long, take the ODS of each plan.',
    },
  ],
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
      zh: '以試算表軟體直接開啟 CSV 時，編號 1.10 可能變成 1.1，97.12.10 可能變成日期；請在匯入時把各欄設為文字，或改用 ODS。',
      en: 'Opened directly, a spreadsheet program may turn the label 1.10 into 1.1 and 97.12.10 into a date; import the columns as text, or take the ODS.',
    },
  ],
  ndjson: [
    {
      zh: '一行一個 JSON 物件，UTF-8 編碼，可逐行讀取；各列的值與 JSON 完全相同。沒有資料的資料集是空檔案。',
      en: 'One JSON object a line, UTF-8, to be read line by line; the rows are those of the JSON. A dataset without rows is an empty file.',
    },
  ],
  'csv.txt': [
    {
      zh: '給原樣讀檔的程式，例如 Frictionless Data 的工具（datapackage.json 列的就是這些檔案）：UTF-8 編碼但不帶 BOM，清單是 JSON 陣列（沒有內容者為 []），文字不加單引號；其餘與 CSV 相同。請不要以試算表軟體開啟。',
      en: 'For programs that take a file as it is, such as the tools of Frictionless Data (datapackage.json lists these files): UTF-8 without a byte order mark, a list as a JSON array ([] where it is empty), no mark before texts; all else as in the CSV. Not for spreadsheet programs.',
    },
  ],
  parquet: [
    {
      zh: 'Apache Parquet，以 Snappy 壓縮，適合 DuckDB、pandas、R（arrow）等分析工具；欄位與 JSON 相同，各有型態：整數為 INT64，數值為 DOUBLE，日期為 DATE，清單為字串的 LIST，缺漏的值為 null。',
      en: 'Apache Parquet, compressed with Snappy, for DuckDB, pandas, R (arrow) and the like; the fields of the JSON with their types: integers as INT64, numbers as DOUBLE, days as DATE, lists as LIST of strings, missing values as null.',
    },
    {
      zh: '名稱、更新日與授權寫在檔案的 key-value 資料中。',
      en: 'Title, date and licence stand in the key-value metadata of the file.',
    },
  ],
};
