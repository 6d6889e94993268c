/** Of a bill of materials (CycloneDX 1.5) what is read and written here. */
export interface Bom {
  serialNumber?: string;
  metadata: { timestamp?: string; component: Component };
  components: Component[];
}

interface Component {
  name: string;
  version: string;
  purl?: string;
  licenses?: ({ license: { id?: string; name?: string } } | { expression: string })[];
  properties?: { name: string; value: string }[];
}

/** Packages of which code or programs are files of a site: the search among pages. A test knows of any other. */
export const sentToVisitors: readonly string[] = ['pagefind'];

/** Says of a component whether visitors get it, or builds use it. */
const USE = 'open-plans:use';

/**
 * npm's bill of materials under the project's own name, with what each component is used for, and without
 * time and number: the same lock file gives the same bytes.
 */
export function billOfMaterials({ serialNumber: _, metadata, ...bill }: Bom): Bom {
  const { timestamp: __, component, ...rest } = metadata;
  return {
    ...bill,
    metadata: { ...rest, component: { ...component, name: 'open-plans' } },
    components: bill.components.map((each) => ({
      ...each,
      properties: [
        ...(each.properties ?? []),
        { name: USE, value: isSent(each.name) ? 'site' : 'build' },
      ],
    })),
  };
}

/** The licences as a text for people: of what visitors get first, then of what builds use. */
export function licenceList({ components }: Bom, own: string): string {
  const line = (each: Component) => `${each.name} ${each.version}：${licenceOf(each)}`;
  const [sent, used] = [true, false].map((isWanted) =>
    components.filter(({ name }) => isSent(name) === isWanted).map(line),
  );
  return [
    '# 網站裡有的 In the site',
    '',
    'Open Plans：MIT',
    ...sent!,
    '',
    '# 只在建置時使用的 Used by builds alone',
    '',
    ...used!,
    '',
    '# Open Plans',
    '',
    own.trim(),
    '',
  ].join('\n');
}

function isSent(name: string): boolean {
  return sentToVisitors.some((each) => name === each || name.startsWith(`@${each}/`));
}

function licenceOf({ licenses = [] }: Component): string {
  const names = licenses.map((each) =>
    'expression' in each ? each.expression : (each.license.id ?? each.license.name ?? ''),
  );
  return names.join(', ') || '未載明 not stated';
}
