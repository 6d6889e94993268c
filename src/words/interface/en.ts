import { enDates, listed, monthName } from './dates.ts';
import type { Words } from './zh.ts';

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
const counted = (number: string, noun: string) => `${number} ${noun}${number === '1' ? '' : 's'}`;
const every = (interval: number, noun: string) =>
  interval === 1 ? `every ${noun}` : `every ${interval} ${noun}s`;

/** Interface words in English. Names and texts of plans are Chinese and stay so. */
export const en: Words = {
  switchLanguage: '中文',
  switchLanguageTitle: '本頁的中文版',
  pageTitle: (page, site) => `${page} | ${site}`,
  listSeparator: ', ',
  clauseSeparator: '; ',
  colon: ': ',
  fullStop: '.',
  sentenceSpace: ' ',
  wordSpace: ' ',
  quote: (words) => `“${words}”`,
  inParentheses: (words) => ` (${words})`,

  regions: {
    skip: 'Skip to main content',
    header: 'Upper block',
    main: 'Main content',
    footer: 'Lower block',
    mainNavigation: 'Main menu',
    tools: 'Site tools',
    breadcrumb: 'You are here',
    footerNavigation: 'About this site',
  },
  menu: {
    home: 'Home',
    plans: 'Plans',
    institutions: 'Institutions',
    dimensions: 'Dimensions',
    deadlines: 'Deadlines',
    compare: 'Compare',
    disclosure: 'Disclosure',
    data: 'Open data',
    search: 'Search',
    about: 'About',
    accessibility: 'Accessibility',
    privacy: 'Privacy and security',
    license: 'Licence',
    contact: 'Contact us',
    guide: 'Guide',
    deadlineGuide: 'Forms of deadlines',
    errata: 'Corrections',
    sitemap: 'Site map',
  },
  searchForm: {
    label: 'Search the plans',
    placeholder: (example) => `e.g. ${example}`,
    button: 'Search',
  },
  footer: {
    notOfficial: 'This is not an official site of the institutions listed.',
    official: (publisher) => `This is the official site of ${publisher}.`,
    officialUnnamed: 'This is an official site, published by the agency itself.',
    publishedBy: (publisher) => `Published by ${publisher}`,
    publisherUnknown: 'Publisher: not stated yet',
    licence: 'Structure, identifiers and notes by this site: ',
    licenceUnstated: 'terms of use not stated yet',
    planTexts: 'The plans’ texts are documents of the institutions named.',
    planTextsOfOne: 'The plans’ texts are documents of the institution named.',
    planTextsOfOwn: 'The plans’ texts are documents of this institution.',
    governmentLicence: 'The texts of the plans, the data and what this site adds: ',
    governmentLicenceName: 'Open Government Data License, version 1.0',
    modified: 'Content of this page last changed',
    address: 'Address of this page',
    asOf: (day) => `“Ended” on this site means ended by ${day}`,
  },
  metadata: {
    subjects: ['Plans of public institutions', 'freedom of information'],
    subjectSeparator: '; ',
    type: 'Text',
    language: 'English',
    planLanguage: 'Chinese (Traditional), interface in English',
    place: 'Taiwan',
  },
  counts: {
    measures: (number) => counted(number, 'measure'),
    proposals: (number) => counted(number, 'innovation proposal'),
    items: (number) => counted(number, 'item'),
  },
  pager: {
    label: 'Pages',
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: 'Previous page',
    next: 'Next page',
    continued: ' (continued)',
  },

  home: {
    title: 'Home',
    tagline: (who) => `What ${who ?? 'public institutions'} promised, who does it, and by when`,
    leadOf: (types, who) =>
      `Plans of ${who ?? 'public institutions in Taiwan'}, opened up row by row${types.length === 0 ? '' : `: ${types.join(', ')}`}.`,
    lead: ({ deadlines, units }) => {
      const given = [
        ...(deadlines ? ['the deadline'] : []),
        ...(units ? ['the unit in charge'] : []),
      ];
      return `Every measure${given.length === 0 ? '' : `, with ${listed(given)} that its plan gives,`} has an address of its own and can be downloaded as open data. The plans are in Chinese.`;
    },
    searchHint: (examples) =>
      examples.length === 0
        ? 'Type words in Chinese, or common English ones.'
        : `Type words in Chinese, or common English ones, for example ${examples.join(', ').replace(/, (?=[^,]*$)/u, ' or ')}.`,
    figuresHeading: 'Held at present',
    figures: {
      institutions: (one) => (one ? 'institution' : 'institutions'),
      plans: (one) => (one ? 'plan' : 'plans'),
      measures: (one) => (one ? 'measure' : 'measures'),
      units: (one) => (one ? 'unit' : 'units'),
    },
    institutionsHeading: 'Institutions',
    allInstitutions: 'All institutions',
    plansHeading: 'Plans of the latest years',
    allPlans: 'All plans',
    waysHeading: 'Other ways in',
    ways: {
      dimensions:
        'Plans of different years use different headings for the same thing. Here they stand together by meaning, across institutions and years.',
      deadlines: 'What is due in which month; recurring and undated deadlines apart.',
      data: 'Everything can be downloaded in open formats, with a data dictionary and checksums.',
    },
    sampleNote:
      'The plans held here are no sample, and each plan cuts its table in its own way: numbers of items do not compare institutions.',
  },

  institutions: {
    title: 'Institutions',
    description:
      'Institutions whose plans are held here: present and former names, supervising body and plans.',
    descriptionOf: (name, plans) =>
      `${name}: names, units, contact details and the ${counted(plans, 'plan')} held on this site.`,
    lead: 'Listed by present name, former names beside it.',
    empty: 'There are no institutions at present.',
    formerly: 'Formerly',
    plansHeading: 'Plans by year',
    noPlan: 'This site holds no plan of this institution.',
    factsHeading: 'About the institution',
    name: 'Name',
    nameEn: 'English name',
    nameEnUnknown: 'not recorded',
    shortNames: 'Short names',
    formerNames: 'Former names',
    spell: (from, until) => `${from} to ${until}`,
    spellFrom: (from) => `since ${from}`,
    spellUntil: (until) => `until ${until}`,
    spellUnknown: 'dates unknown',
    parent: 'Supervising body',
    formerParents: 'Formerly under',
    city: 'City or county',
    address: 'Address',
    phone: 'Telephone',
    email: 'E-mail',
    website: 'Website',
    externalSite: 'external site',
    oid: 'Object identifier (OID)',
    agencyCode: 'Agency code',
    identifier: 'Identifier on this site',
    sourcesHeading: 'Sources',
    contactNote: 'The facts above come from these sources and may have changed since.',
    notesHeading: 'Notes',
    unitsHeading: 'Units in charge',
    unitsLead:
      'Units that a plan or the institution’s own record names; those of a plan are of its year and may have been reorganised.',
    noUnits: 'No units are recorded.',
    validity: 'Existed',
    aliases: 'Other spellings',
    collective: 'A collective name, not expanded into single units',
    provisional: 'Provisional: known from plans only, not from the institution’s own list',
    rowsOfUnit: (rows) => `In charge of ${counted(rows, 'measure')} `,
    noRows: 'In charge of no measure in the plans held here',
    unresolvedHeading: 'Names that could not be matched to a unit',
    unresolvedLead:
      'Names that stand in a plan but cannot be told to be a certain unit. They are kept as written, without a guess.',
    downloadsHeading: 'Downloads',
  },

  plans: {
    title: 'Plans',
    description: 'The plans held on this site, by institution and year.',
    lead: 'By institution, latest year first. Titles are given as written.',
    formats: (formats) => `Each plan’s page offers it as ${formats}.`,
    empty: 'There are no plans at present.',
    plan: 'plan',
    year: (rocYear, year) => `${year} (year ${rocYear} of the Republic of China)`,
    rocYear: (_rocYear, year) => year,
    typeName: (type) => type.name_en,
  },

  plan: {
    description: (institution, year, measures, { deadlines, units }) => {
      const given = [
        ...(deadlines ? ['their deadlines'] : []),
        ...(units ? ['the units in charge'] : []),
      ];
      return `${institution}, ${year}: the whole plan with ${listed([counted(measures, 'measure'), ...given])}.`;
    },
    descriptionOfRetired: (institution, year) =>
      `${institution}, ${year}: this plan was taken off the site; its addresses go on answering.`,
    ended: (day, results) => `The plan’s period had ended by ${day}. ${results}`,
    notEnded: (day, results) => `The plan’s period had not ended by ${day}. ${results}`,
    resultsUnknown: 'The plan’s results are not stated here.',
    resultsKnown: 'What the institution reported of its results stands below each row.',
    thatYear: 'Units are those of the plan’s year.',
    factsHeading: 'About the plan',
    institution: 'Institution',
    nameInPlan: 'Name used in the plan',
    type: 'Kind of plan',
    year: 'Year',
    period: 'Period',
    issuance: 'Issued',
    issuedOn: 'Issued on',
    issuedOnUnknown: 'unknown (the source does not say)',
    issuedOnUnstated: 'not stated',
    approved: 'Approved',
    documentNumber: 'Document number',
    size: 'Size',
    sizeValue: (measures, proposals, rows, headings) =>
      `${counted(measures, 'measure')}${proposals === null ? '' : ` and ${counted(proposals, 'innovation proposal')}`} (${counted(rows, 'row')} in the table${headings === null ? '' : `, ${counted(headings, 'heading')} among them`})`,
    disclosure: 'Freedom of Government Information Law',
    published: 'On this site since',
    draft: 'A draft, not published yet',
    modified: 'Last changed on this site',
    identifier: 'Identifier',
    address: 'Permanent address',
    notesHeading: 'Notes on this plan',
    contentsHeading: 'Contents',
    captionLabel: 'Above the table',
    retiredBriefly: ', removed',
    draftBriefly: ', a draft',
    retiredPlan: (day) =>
      `This plan was removed from this site on ${day}; its addresses go on answering.`,
    retiredHeading: 'Removed rows',
    retiredLead: 'These rows are no longer in the plan’s table; their addresses go on answering.',
    retired: (day) => `removed on ${day}`,
    replacedBy: 'See instead',
    downloadsHeading: 'Downloads',
    downloadsLead: 'Everything on this page, machine readable.',
    alsoIn: 'To get all plans at once, go to',
    wholePlan: 'The whole plan',
    sourceHeading: 'Source of the transcription',
    sourceStatement:
      'The file below is a copy of the text as we received it; its original address is unknown. The text of this page was transcribed from it word for word.',
    sourceOfficial:
      'The text of this page is transcribed from the file below; whether it was published at another address is not recorded.',
    sourceOriginal: 'Originally published at',
    sourceName: 'File name as received',
    sourceNameOfficial: 'Original file name',
    sourceFile: 'Source file',
    noSource: 'No source file is attached to this plan.',
    attachmentsHeading: 'Attachments',
    attachmentsLead: 'Files that belong to this plan.',
    attachmentsWithheld: 'Further files are withheld; see what is withheld.',
  },

  row: {
    deadline: 'Deadline',
    unit: 'Unit',
    lead: 'Lead',
    supporting: 'Support',
    permanentLink: 'Permanent link',
    planEnd: 'end of the plan',
    unresolved: 'cannot be told',
    inherited: 'not given here; from the row above',
    inheritedShort: 'from above',
    sharedSum: 'for several rows together',
    notesLabel: 'Notes',
    alignment: {
      exact: '',
      shared: 'Several measures share one cell',
      group: 'Pairing uncertain',
    },
    targets: 'Targets',
  },

  target: {
    quantity: (figure, unit) => (/^[%％‰]/.test(unit) ? `${figure}${unit}` : `${figure} ${unit}`),
    comparator: {
      'at-least': (value) => `at least ${value}`,
      'at-most': (value) => `at most ${value}`,
      exactly: (value) => value,
      between: (value) => value,
      'increase-by': (value) => `increase by ${value}`,
      'decrease-by': (value) => `decrease by ${value}`,
    },
    range: (low, high) => `${low} to ${high}`,
    per: (period) => ` (${period})`,
    baseline: (value) => `, from ${value}`,
    measuredBy: 'measured by',
    baselinePeriod: (period) => `, compared with ${period}`,
    period: (period) => ` (${period})`,
  },

  deadline: {
    within: (duration) => `within ${duration}`,
    withinUnknown: 'within a time limit',
    onDemand: 'on demand, no fixed date',
    relative: 'depends on something else, no fixed date',
    relativeWithin: (duration) => `within ${duration} of something else, no fixed date`,
    other: 'no fixed date',
    every: {
      DAILY: (interval) => every(interval, 'day'),
      WEEKLY: (interval) => every(interval, 'week'),
      MONTHLY: (interval) =>
        ({ 3: 'every quarter', 6: 'every half-year' })[interval] ?? every(interval, 'month'),
      YEARLY: (interval) => every(interval, 'year'),
    },
    weekdays: {
      MO: 'Monday',
      TU: 'Tuesday',
      WE: 'Wednesday',
      TH: 'Thursday',
      FR: 'Friday',
      SA: 'Saturday',
      SU: 'Sunday',
    },
    nthWeekday: (nth, weekday) =>
      nth < 0
        ? `the last ${weekday}`
        : `the ${['first', 'second', 'third', 'fourth', 'fifth'][nth - 1] ?? nth} ${weekday}`,
    inMonths: (months) => ` in ${listed(months.map(monthName))}`,
    onWeekdays: (days) => ` on ${days}`,
    onMonthDays: (days) => ` on day${days.length === 1 ? '' : 's'} ${listed(days)}`,
    durationUnit: {
      Y: (number) => count(number, 'year'),
      M: (number) => count(number, 'month'),
      W: (number) => count(number, 'week'),
      D: (number) => count(number, 'day'),
      TH: (number) => count(number, 'hour'),
      TM: (number) => count(number, 'minute'),
      TS: (number) => count(number, 'second'),
    },
  },

  date: enDates,

  dimensions: {
    title: 'Comparable dimensions',
    eyebrow: 'Comparable dimension',
    description: 'Measures of all institutions and years by dimensions that can be compared.',
    descriptionOf: (name, measures) =>
      `${name}: ${counted(measures, 'item')} of all institutions and years in this dimension.`,
    lead: 'The headings of plans change their names and order from year to year. Here they are sorted by meaning into dimensions that can be compared; the headings as written stay beside them. Dimensions and crosswalk are this site’s own, not the authorities’.',
    none: 'This site has no dimensions of its own.',
    plansNavigation: 'Plans on this page',
    empty: 'No row of the plans held here belongs to this dimension.',
  },

  deadlines: {
    title: 'Deadlines',
    description: 'Deadlines of the plans by month; recurring and undated ones apart.',
    lead: 'Deadlines are what the plans set, not when things were done. Dates are converted to the Gregorian calendar.',
    withInnovations: 'The numbers include innovation proposals.',
    none: 'There are no deadlines at present.',
    contents: 'Deadlines on these pages',
    monthsHeading: 'By month',
    year: (year, rocYear) => `${year} (ROC year ${rocYear})`,
    monthOf: (month) => month,
    recurringHeading: 'Recurring',
    recurringLead: 'Done at intervals during the plan’s period, without a single due date.',
    otherRecurrence: 'Other recurrences',
    undatedHeading: 'Deadlines without a date',
    undatedLead:
      'Within a time limit, on demand, depending on something else, or with only a beginning.',
    undated: {
      within: 'Within a time limit',
      'on-demand': 'On demand',
      relative: 'Depending on something else',
      range: 'Only a beginning, no end is given',
      other: 'Others',
    },
    planEndHeading: 'Deadlines that are just the end of the plan',
    planEndLead:
      'The deadline is the last day or month of the plan’s period, which says no more than “within the year”; these stand apart from the others.',
    planEndToo: (rows) =>
      `${counted(rows, 'item')} due then ${rows === '1' ? 'says' : 'say'} just the end of the plan; see “Deadlines that are just the end of the plan” below.`,
    showRows: (rows) => `Show ${counted(rows, 'item')}`,
    writtenAs: 'As written: ',
  },

  data: {
    title: 'Open data',
    pageTitle: (title) => `Dataset: ${title}`,
    description:
      'All content as datasets: data dictionary, row counts, sizes, first rows and downloads.',
    lead: (ofAll, ofMost) =>
      `Everything shown on the pages can be downloaded here. Each dataset comes as ${ofAll} and, unless it is worked out of others, as ${ofMost}, with the same rows in the same order; the same content always gives the same files.`,
    datasetsHeading: 'Datasets',
    dataset: 'Dataset',
    rowsNow: (rows) => `${counted(rows, 'row')} at present.`,
    downloads: 'Downloads',
    plansHeading: 'Single plans',
    plansLead: (formats) =>
      `A plan with its text, its table and its source: the downloads on each plan’s page are ${formats}.`,
    columnsHeading: 'Data dictionary',
    column: 'Column',
    columnTitle: 'Title',
    columnType: 'Type',
    columnDescription: 'Meaning',
    nullable: 'may be empty',
    freeText: 'free text',
    primaryKey: 'primary key',
    unit: 'Unit',
    references: 'Refers to',
    vocabulary: 'Vocabulary (SKOS)',
    firstRowsHeading: (rows) => (rows === '0' ? 'First rows' : `First ${counted(rows, 'row')}`),
    rowNumber: (number) => `Row ${number}`,
    empty: 'This dataset has no rows at present.',
    nullMark: 'empty',
    listJoin: '; ',
    formatNotesHeading: 'About the formats',
    licenceHeading: 'Licence',
  },

  download: {
    checksum: 'SHA-256',
    checksums: 'Checksums of the files',
    rowCount: (rows) => counted(rows, 'row'),
    dated: (day) => `changed on ${day}`,
    link: (name, format, size) => `${name} (${format}, ${size})`,
    short: (format, size) => `${format} (${size})`,
    formats: {
      txt: 'plain text TXT',
      md: 'Markdown',
      parquet: 'Parquet',
      'csv.txt': 'CSV for programs (TXT)',
      stratml: 'StratML XML',
      sha256: 'SHA256SUMS',
      sqlite: 'SQLite',
      other: 'other format',
    },
  },

  search: {
    title: 'Search',
    description: 'Search the measures of all plans one by one.',
    withoutScripts: {
      lead: 'Your browser does not run JavaScript, so measures cannot be searched one by one here. The words that you typed are still in the address, behind “q=”. Copy them, and look for them in one of these ways.',
      plansHeading: 'Within one plan',
      plansLead:
        'All measures of a plan stand on one page. Open the plan and use the browser’s own search: Ctrl+F, on a Mac Command+F, on a phone in the browser’s menu.',
      filesHeading: 'In all plans at once',
      filesLead: 'Download all measures, open them in a spreadsheet, and use its search or filter.',
      file: 'All measures',
    },
    examplesLead: 'You may try',
    monthTyped: (_rocYear, year, month) => `${year}/${month}`,
    browseHeading: 'Browse the lists',
  },

  prose: {
    standingHeading: 'This site and the institutions listed',
    notOfficial:
      'It is not an official site of the institutions listed and does not speak for them.',
    publisherHeading: 'Who runs this site',
    publisherName: 'Name',
    publisherUnknown: 'not stated yet',
    corrections: 'To report an error of transcription',
    noContact:
      'No contact details have been stated yet: at present there is no address to write to or number to call.',
    institutionsHeading: 'How to reach the institutions',
    institutionsLead:
      'Questions about what a plan says go to the institution that made it. The details come from the sources named on each institution’s page and may have changed.',
    institutionsLeadPlain: 'Questions about what a plan says go to the institution that made it.',
    licenceAdditionsHeading: 'What this site adds',
    licenceAdditions: 'Structure, identifiers and notes',
    licenceWholeHeading: 'Licence',
    licenceWhole:
      'The texts of the plans, the data and what this site adds are released under one licence',
    attributionLead: 'To give credit, write:',
    licencePlanTextsHeading: 'The texts of the plans',
    licenceOgdlHeading: 'Open Government Data License',
    licenceOgdlNo:
      'This site is not published by the agencies themselves, so nothing on it is released under the Open Government Data License.',
    licenceOgdlNotChosen:
      'This site is published by the agency itself; nothing on it is released under the Open Government Data License.',
    licenceOgdlYes:
      'This site is published by the agency itself; its data are released under the Open Government Data License, version 1.0: ',
  },

  sitemap: {
    title: 'Site map',
    description: 'The main pages of this site, and its access keys explained.',
    keysHeading: 'Access keys',
    keysLead:
      'Each page has three blocks: upper, main and lower. Each begins with a mark “:::” that an access key leads to.',
    key: 'Key',
    region: 'Leads to',
    keys: {
      U: 'Upper block: site tools, main menu and search.',
      C: 'Main content of the page.',
      S: 'Site search: the field for the words to look for.',
      Z: 'Lower block: about this site, statements and licence.',
    },
    browsers:
      'Chrome and Edge (Windows, Linux): Alt and the key. Firefox: Shift, Alt and the key. macOS: Control, Option and the key.',
    pagesHeading: 'Main pages',
  },

  notFound: {
    title: 'No such address',
    body: 'There is no page at this address: it may be mistyped, or the content has moved. You can start here:',
    moved: 'This page is now at:',
  },
};
