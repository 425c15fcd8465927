import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import type { AnyRoute } from '@tanstack/react-router';
import { Failure } from './frame/failure.tsx';
import { Gate } from './frame/gate.tsx';
import { Home } from './frame/home.tsx';
import { NotFound } from './frame/not-found.tsx';
import { Waiting } from './frame/waiting.tsx';
import type { Page, Screen } from './screen.ts';
import { SCREENS } from './screens.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    readonly screen?: Screen;
  }
}

const root = createRootRoute({ component: Gate, notFoundComponent: NotFound });
const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });

function routeOf(screen: Screen, path: string, page: Page): AnyRoute {
  return createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(async () => ({ Page: await page() }), 'Page'),
    staticData: { screen },
  }) as AnyRoute;
}

const screens = SCREENS.flatMap((screen) => [
  routeOf(screen, screen.path, screen.page),
  ...Object.entries(screen.inner ?? {}).map(([path, page]) => routeOf(screen, path, page)),
]);

/** Places are behind the `#`: the server gives one page, and what an invitation carries is never sent to it. */
export const router = createRouter({
  routeTree: root.addChildren([home, ...screens]),
  history: createHashHistory(),
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Failure,
  defaultPreload: 'intent',
});
