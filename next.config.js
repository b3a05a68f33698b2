/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The types are checked by `npm test`, with the pinned compiler.
  typescript: { ignoreBuildErrors: true },
  // Native modules and the generated database client stay outside the bundle.
  serverExternalPackages: [
    '@prisma/client',
    '@prisma/adapter-libsql',
    '@libsql/client',
    'libsql',
    'date-holidays',
  ],
  // In bytes; bin/action-bodies.ts refuses what is longer before Next sees it.
  experimental: { serverActions: { bodySizeLimit: 10 * 1024 * 1024 } },
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  devIndicators: false,
};

export default config;
