import type { Row } from '../../corpus/model/corpus.ts';
import type { Site } from '../../content/schemas/site.ts';
import { disclosureWords } from '../../words/interface/disclosure.ts';
import { readingWords } from '../../words/interface/reading.ts';
import type { LineSpan } from '../sources/locate-rows.ts';
import type { SiteView } from './site-view.ts';

/** Most characters of a row that a report quotes: mail programs cut addresses beyond some 2 000 bytes. */
const QUOTED = 60;

/** What of the site's view is asked here. */
type Asked = Pick<SiteView, 'language' | 'absolute'> & {
  corpus: { site: Pick<Site, 'corrections' | 'publisher'> };
};

/** Where errors of transcription are reported. */
export interface ReportChannel {
  kind: 'mail' | 'issues';
  /** Mail address, or address of the issue tracker. */
  to: string;
}

/** The channel that `site.yaml` names: its own, or the publisher's mailbox; null where there is none. */
export function reportChannel({
  corrections,
  publisher,
}: Pick<Site, 'corrections' | 'publisher'>): ReportChannel | null {
  const { email, issues } = corrections;
  if (email !== null) return { kind: 'mail', to: email };
  if (issues !== null) return { kind: 'issues', to: issues };
  return publisher.email === null ? null : { kind: 'mail', to: publisher.email };
}

/** How an error can be reported at all: also where whoever runs the site can only be called. */
export function canReport(site: Pick<Site, 'corrections' | 'publisher'>): boolean {
  const { phone, url } = site.publisher;
  return reportChannel(site) !== null || phone !== null || url !== null;
}

/** Heading of what tells whom to ask. */
export function askHeading({ corpus, language }: SiteView): string {
  const { ask } = disclosureWords[language];
  return canReport(corpus.site) ? ask.heading : ask.headingOfQuestions;
}

/** What a report says before anybody has written a word. `text`: lines separated by `\n`. */
export interface Report {
  subject: string;
  text: string;
}

/** Address that opens a prefilled report; it can be changed before it is sent. */
export function reportAddress({ kind, to }: ReportChannel, report: Report): string {
  return kind === 'mail' ? mailAddress(to, report) : issueAddress(to, report);
}

/**
 * Address of a report on a row: its id and permanent address, its words, and their place in the
 * source. Null where the site names no channel.
 * @param span lines of the source in which it stands, where they were found
 */
export function rowReport(site: Asked, row: Row, span: LineSpan | undefined): string | null {
  const channel = reportChannel(site.corpus.site);
  if (channel === null) return null;
  const { ask } = disclosureWords[site.language];
  return reportAddress(channel, {
    subject: ask.mailSubject(row.measureId),
    text: ask.mailBody({
      id: row.measureId,
      address: site.absolute(row.href),
      words: row.text === null ? null : shortened(row.text),
      source: placeInSource(site, row, span),
    }),
  });
}

/** Where a row stands in its source: the file, and its lines, or else the headings above it. */
function placeInSource({ language }: Asked, row: Row, span: LineSpan | undefined): string {
  const { dimension, aspect, actions, path, label, plan } = row;
  const place =
    span === undefined
      ? [dimension, aspect, actions.join('、'), ...path, label].filter(Boolean).join(' › ')
      : readingWords(language).source.lines(String(span.from), String(span.to));
  return [plan.source?.name, place].filter(Boolean).join(language === 'zh' ? '，' : ', ');
}

function shortened(text: string): string {
  const characters = [...text.replaceAll(/\s+/g, ' ')];
  return characters.length <= QUOTED
    ? characters.join('')
    : `${characters.slice(0, QUOTED).join('')}…`;
}

/** `mailto:` address with subject and text filled in. */
export function mailAddress(email: string, { subject, text }: Report): string {
  // RFC 6068: percent-encoded UTF-8, line breaks as CRLF; an address may hold % and & too.
  const encode = (value: string) => encodeURIComponent(value.replace(/\r?\n/g, '\r\n'));
  const address = encodeURIComponent(email).replaceAll('%40', '@').replaceAll('%2B', '+');
  return `mailto:${address}?subject=${encode(subject)}&body=${encode(text)}`;
}

/** Hosts where a project has an address of two parts, with its issues below. */
const FORGES = /^(?:github\.com|codeberg\.org|gitlab\..+)$/;

/**
 * Address of a new issue with title and text filled in, as GitHub, Gitea and Forgejo take them
 * (`title`, `body`) or GitLab does (`issue[title]`, `issue[description]`).
 * @param tracker the list of issues (`…/issues`), the form for a new one (`…/issues/new`), or the project
 */
export function issueAddress(tracker: string, { subject, text }: Report): string {
  const url = new URL(tracker);
  // The page of the project itself takes no title and no text.
  if (FORGES.test(url.hostname) && /^\/[^/]+\/[^/]+\/?$/.test(url.pathname)) {
    const isLab = url.hostname.startsWith('gitlab.');
    url.pathname = `${url.pathname.replace(/(?:\.git)?\/?$/, '')}${isLab ? '/-' : ''}/issues`;
  }
  url.pathname = url.pathname.replace(/\/issues\/?$/, '/issues/new');
  const isGitLab = url.pathname.includes('/-/issues/');
  const encode = (value: string) => encodeURIComponent(value);
  const query = [
    ...(url.search === '' ? [] : [url.search.slice(1)]),
    `${isGitLab ? 'issue%5Btitle%5D' : 'title'}=${encode(subject)}`,
    `${isGitLab ? 'issue%5Bdescription%5D' : 'body'}=${encode(text)}`,
  ];
  return `${url.origin}${url.pathname}?${query.join('&')}`;
}
