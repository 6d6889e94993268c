import { expect, test } from 'vitest';
import { mailAddress } from '../../../../src/site/views/report-mail.ts';

test('subject and text arrive as they were, line ends as mail has them', () => {
  const subject = '轉錄錯誤：ntl-101-001 & 50% + 1';
  const text = '網址：https://plans.example.org/plans/ntl/101/#ntl-101-001\n\n應為：?';
  const mail = new URL(mailAddress('a.b+c@example.org', { subject, text }));
  expect(mail.protocol).toBe('mailto:');
  expect(mail.pathname).toBe('a.b+c@example.org');
  expect(mail.searchParams.get('subject')).toBe(subject);
  expect(mail.searchParams.get('body')).toBe(text.replaceAll('\n', '\r\n'));
});

test('spaces are %20: mail programs show a plus sign as it is', () => {
  const mail = mailAddress('a@example.org', { subject: '甲 乙', text: '' });
  expect(mail).toBe('mailto:a@example.org?subject=%E7%94%B2%20%E4%B9%99&body=');
});

test('an address cannot add fields of its own', () => {
  expect(mailAddress('a@example.org?cc=b&x=1', { subject: '', text: '' })).toBe(
    'mailto:a@example.org%3Fcc%3Db%26x%3D1?subject=&body=',
  );
});
