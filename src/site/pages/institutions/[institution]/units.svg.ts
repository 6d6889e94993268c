import { fileRoutes } from '../../../routes.ts';
import { hasUnitsPicture, unitsPictureFile } from '../../../views/picture-files.ts';

/** `/institutions/ntl/units.svg`: how many measures each unit answers for. */
export const getStaticPaths = () =>
  fileRoutes('institutions', ({ id }) => (hasUnitsPicture(id) ? { institution: id } : null));

export function GET({ props }: { props: { id: string } }): Response {
  return new Response(unitsPictureFile(props.id), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
}
