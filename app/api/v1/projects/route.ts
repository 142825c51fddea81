import { operations } from '#app/_api/operations.ts';
import { projectListRoute } from '#app/_http/project-list-route.ts';

export const GET = projectListRoute(operations.listProjects);
