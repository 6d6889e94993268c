import { fileRoutes } from '../../../routes.ts';
import { hasTargetsPicture, targetsPictureFile } from '../../../views/picture-files.ts';

/** `/institutions/ntl/101-targets.svg`: what a plan promises in figures, and what was reached. */
export const getStaticPaths = () =>
  fileRoutes('plans', ({ id, data: { institution, folder } }) =>
    hasTargetsPicture(id) ? { institution, plan: folder } : null,
  );

export function GET({ props }: { props: { id: string } }): Response {
  return new Response(targetsPictureFile(props.id), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
}
