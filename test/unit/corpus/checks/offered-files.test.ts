import { describe, expect, it } from 'vitest';
import {
  files,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
  type Change,
  type Changes,
} from '../../../support/content-folder.ts';

const FOLDER = 'disclosures/demo-health';
const PDF = '%PDF-1.7\n';
const OLD_OFFICE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]);
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]);

/** The register names another file in place of its statistics, which hold these bytes. */
const named = (name: string, content: Change): Changes => ({
  [files.register]: replacing('file: statistics-112.csv', `file: ${name}`),
  [files.registerFile]: null,
  [`${FOLDER}/${name}`]: content,
});

describe('files of a register', () => {
  it.each([
    'page.html',
    'page.htm',
    'page.xhtml',
    'drawing.svg',
    'drawing.SVG',
    'data.xml',
    'style.xsl',
    'program.exe',
    'script.js',
    'script.sh',
    'package.zip',
    'macros.docm',
    'macros.xlsm',
    'without-ending',
  ])('are of no kind that can run: %s is refused', async (name) => {
    const changes = named(name, '甲');
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.register}`,
      place: await placeOf(changes, files.register, name),
      severity: 'error',
      ruleId: 'disclosure/file-kind',
      message: `「${name}」不是可供下載的檔案格式`,
      fix: '請改用文件、試算表、CSV、純文字或圖片：pdf、odt、ods、odp、docx、xlsx、pptx、doc、xls、ppt、txt、csv、tsv、png、jpg、jpeg、gif、webp；網頁請先另存為 PDF',
    });
  });

  it.each<[string, Change]>([
    ['report.pdf', PDF],
    ['REPORT.PDF', PDF],
    ['table.xls', OLD_OFFICE],
    ['picture.png', PNG],
    ['picture.jpeg', JPEG],
    ['table.tsv', '年度\t件數\n'],
  ])('hold what their name says: %s', async (name, content) => {
    expect(await problemsOf(named(name, content))).toEqual([]);
  });

  it('are not pages under the name of a document', async () => {
    const changes = named('report.pdf', '<!DOCTYPE html><script>alert(1)</script>');
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.register}`,
      place: await placeOf(changes, files.register, 'report.pdf'),
      severity: 'error',
      ruleId: 'disclosure/file-bytes',
      message: '「report.pdf」的內容是「HTML、SVG 或 XML」，不是檔名所說的「PDF」',
      fix: '請另存為 PDF 或純文字；圖形請另存為 PNG',
    });
  });

  it.each<[string, Change, string, string]>([
    ['table.csv', '<svg onload="alert(1)"/>', 'HTML、SVG 或 XML', '請另存為 PDF 或純文字'],
    ['words.txt', PDF, 'PDF', '請把副檔名改為 .pdf，或放入原來的「UTF-8 純文字」'],
    ['picture.png', JPEG, 'JPEG 圖片', '請把副檔名改為 .jpg'],
    ['picture.webp', PNG, 'PNG 圖片', '請把副檔名改為 .png'],
    ['report.docx', OLD_OFFICE, 'Office 97–2003 文件', '請把副檔名改為 .doc'],
    ['report.pdf', '甲', 'UTF-8 純文字', '請把副檔名改為 .txt，或放入原來的「PDF」'],
    ['table.csv', Uint8Array.from([0xa5, 0xd2, 0x0a]), '其他編碼的文字', '請另存為 UTF-8'],
    ['words.txt', '甲\u0000', '無法辨認的檔案', '請放入原來的「UTF-8 純文字」'],
    ['report.pdf', '', '空檔案', '請放入原來的檔案'],
    ['report.pdf', '#!/bin/sh\n', '程式', '請放入原來的「PDF」'],
  ])('hold nothing else than their name says: %s, %s', async (name, content, found, fix) => {
    const problem = await onlyProblemOf(named(name, content));
    expect(problem).toMatchObject({ severity: 'error', ruleId: 'disclosure/file-bytes' });
    expect(problem.message).toContain(`「${name}」的內容是「${found}」，不是檔名所說的`);
    expect(problem.fix).toContain(fix);
  });
});

describe('the source of a plan', () => {
  const source = (content: Change): Changes => ({ [files.annualSource]: content });

  it('holds what its name says', async () => {
    expect(await onlyProblemOf(source('<html><script>alert(1)</script>'))).toEqual({
      file: `content/${files.annual}`,
      place: await placeOf({}, files.annual, 'source.txt'),
      severity: 'error',
      ruleId: 'source/bytes',
      message: '「source.txt」的內容是「HTML、SVG 或 XML」，不是檔名所說的「UTF-8 純文字」',
      fix: '請另存為 PDF 或純文字；圖形請另存為 PNG',
    });
  });

  it('may be a text in the encoding that it came in', async () => {
    // Only the checksum is then another one.
    expect(await onlyProblemOf(source(Uint8Array.from([0xa5, 0xd2, 0x0a])))).toMatchObject({
      ruleId: 'source/checksum',
    });
  });
});
