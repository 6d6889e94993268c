import {
  element,
  elementOnLines,
  XML_DECLARATION,
  type Xml,
} from '../../../datasets/formats/xml.ts';
import { byExtension, byName } from '../media-types.ts';
import { rewrites } from '../rewrites.ts';
import { allHeaders } from '../security-headers.ts';

/** Folders of files whose name changes with their bytes; IIS knows caching by folder alone. */
const neverChangingFolders = ['_astro', 'pagefind/fragment', 'pagefind/index', 'pagefind/filter'];

/**
 * `docs/hosting/web.config`, for the site's folder on IIS 10 with the module URL Rewrite. What IIS cannot
 * be told there: kinds by two endings, `Link` fields, and which types are sent packed (a matter of the server).
 */
export function iisRecipe(): string {
  const text = elementOnLines(
    'configuration',
    {},
    elementOnLines(
      'system.webServer',
      {},
      element('directoryBrowse', { enabled: 'false' }),
      elementOnLines(
        'defaultDocument',
        { enabled: 'true' },
        elementOnLines('files', {}, element('clear', {}), element('add', { value: 'index.html' })),
      ),
      elementOnLines(
        'httpErrors',
        { errorMode: 'Custom', existingResponse: 'Replace' },
        ...['403', '404'].flatMap((statusCode) => [
          element('remove', { statusCode }),
          element('error', {
            statusCode,
            path: '404.html',
            responseMode: 'File',
          }),
        ]),
      ),
      elementOnLines(
        'staticContent',
        {},
        element('clientCache', { cacheControlMode: 'DisableCache' }),
        ...[
          ...Object.entries(byExtension).map(
            ([extension, type]) => [`.${extension}`, type] as const,
          ),
          // A name without an ending.
          ['.', Object.values(byName)[0]!] as const,
        ].flatMap(([fileExtension, mimeType]) => [
          element('remove', { fileExtension }),
          element('mimeMap', { fileExtension, mimeType }),
        ]),
      ),
      element('urlCompression', { doStaticCompression: 'true', doDynamicCompression: 'false' }),
      elementOnLines(
        'httpProtocol',
        {},
        elementOnLines(
          'customHeaders',
          {},
          element('remove', { name: 'X-Powered-By' }),
          ...Object.entries(allHeaders).flatMap(([name, value]) => [
            element('remove', { name }),
            element('add', { name, value }),
          ]),
        ),
      ),
      elementOnLines(
        'security',
        {},
        elementOnLines(
          'requestFiltering',
          { removeServerHeader: 'true' },
          elementOnLines(
            'hiddenSegments',
            {},
            ...['_headers', '_redirects', '.open-plans-build'].map((segment) =>
              element('add', { segment }),
            ),
          ),
        ),
      ),
      elementOnLines('rewrite', {}, elementOnLines('rules', {}, ...rewrites().map(ruleOf))),
    ),
    ...neverChangingFolders.map((path) =>
      elementOnLines(
        'location',
        { path },
        elementOnLines(
          'system.webServer',
          {},
          elementOnLines(
            'staticContent',
            {},
            element('clientCache', {
              cacheControlMode: 'UseMaxAge',
              cacheControlMaxAge: '365.00:00:00',
              cacheControlCustom: 'public, immutable',
            }),
          ),
        ),
      ),
    ),
  );
  return `${XML_DECLARATION}${String(text)}\n`;
}

/** Addresses there begin without a slash, and groups are `{R:1}`. */
function ruleOf({ from, to, status }: ReturnType<typeof rewrites>[number], index: number): Xml {
  const url = to.replaceAll(/\$(\d)/g, '{R:$1}').replace(/^\{R:1\}\//, '{R:1}');
  return elementOnLines(
    'rule',
    { name: `moved-${index + 1}`, stopProcessing: 'true' },
    element('match', { url: from.replace('^(.*)/', '^(.*/)?') }),
    elementOnLines(
      'conditions',
      {},
      ...['IsFile', 'IsDirectory'].map((matchType) =>
        element('add', { input: '{REQUEST_FILENAME}', matchType, negate: 'true' }),
      ),
    ),
    element('action', {
      type: status === 200 ? 'Rewrite' : 'Redirect',
      url,
      ...(status === 200 ? {} : { redirectType: 'Permanent' }),
    }),
  );
}
