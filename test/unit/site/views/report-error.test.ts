import { describe, expect, test } from 'vitest';
import {
  issueAddress,
  mailAddress,
  reportChannel,
} from '../../../../src/site/views/report-error.ts';

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

describe('an issue tracker', () => {
  const report = { subject: '轉錄錯誤：a-1 & 1', text: '識別碼：a-1\n\n應為：#1' };

  test.each([
    'https://github.com/o/plans/issues',
    'https://github.com/o/plans/issues/',
    'https://github.com/o/plans/issues/new',
    'https://github.com/o/plans',
    'https://github.com/o/plans.git',
  ])('is asked for a new issue with title and text (%s)', (tracker) => {
    const url = new URL(issueAddress(tracker, report));
    expect(url.origin + url.pathname).toBe('https://github.com/o/plans/issues/new');
    expect(url.searchParams.get('title')).toBe(report.subject);
    expect(url.searchParams.get('body')).toBe(report.text);
  });

  test.each(['https://gitlab.example.org/o/plans/-/issues', 'https://gitlab.example.org/o/plans/'])(
    'of GitLab is asked in its own words (%s)',
    (tracker) => {
      const url = new URL(issueAddress(tracker, report));
      expect(url.pathname).toBe('/o/plans/-/issues/new');
      expect(url.searchParams.get('issue[title]')).toBe(report.subject);
      expect(url.searchParams.get('issue[description]')).toBe(report.text);
    },
  );

  test('keeps what its address asks for already', () => {
    const url = new URL(issueAddress('https://g.example.org/issues/new?labels=text', report));
    expect(url.searchParams.get('labels')).toBe('text');
    expect(url.searchParams.get('title')).toBe(report.subject);
  });
});

describe('errors are reported', () => {
  const publisher = { name: null, url: null, phone: null };
  const own = 'a@example.org';
  const issues = 'https://github.com/o/plans/issues';

  test.each([
    ['to the mailbox for corrections', { email: own, issues: null }, 'p@example.org', own],
    ['in the issue tracker', { email: null, issues }, 'p@example.org', issues],
    ['to the publisher', { email: null, issues: null }, 'p@example.org', 'p@example.org'],
  ])('%s', (_, corrections, email, to) => {
    expect(reportChannel({ corrections, publisher: { ...publisher, email } })?.to).toBe(to);
  });

  test('nowhere where the site names neither', () => {
    const none = {
      corrections: { email: null, issues: null },
      publisher: { ...publisher, email: null },
    };
    expect(reportChannel(none)).toBeNull();
  });
});
