import './globals.css';
import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { NoticeBoard } from './_ui/notices/notice-board.tsx';
import { KeyHelp } from './_ui/page-frame/key-help.tsx';
import { ProgramLinks } from './_ui/page-frame/program-links.tsx';
import { SharedHeader } from './_ui/page-frame/shared-header.tsx';
import { SignOut } from './_ui/page-frame/sign-out.tsx';
import { SiteHeader } from './_ui/page-frame/site-header.tsx';
import { themeScript } from './_ui/page-frame/theme.ts';
import { UnlessShared } from './_ui/page-frame/unless-shared.tsx';

export const metadata: Metadata = {
  title: { default: 'Hindcast', template: '%s · Hindcast' },
  description: 'Recurrent networks on your own series, judged honestly.',
  icons: { icon: '/favicon.svg' },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

/** The frame of every page. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page made ahead of time cannot carry the nonce that the content policy asks of each script.
  await connection();
  const hasPassword = Boolean(process.env.HINDCAST_PASSWORD);
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`} suppressHydrationWarning>
      <head>
        <script
          nonce={nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own, run before the first paint
          dangerouslySetInnerHTML={{ __html: themeScript }}
        />
      </head>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-raised focus:px-3 focus:py-2"
        >
          Skip to the content
        </a>
        <UnlessShared instead={<SharedHeader />}>
          <SiteHeader />
        </UnlessShared>
        <main id="content" tabIndex={-1} className="page flex-1 py-6 outline-none">
          {children}
        </main>
        <NoticeBoard />
        <footer className="print:hidden border-t border-line">
          <div className="page flex min-h-12 items-center justify-between text-label text-muted">
            <UnlessShared instead={<span>Made with Hindcast</span>}>
              <span>Hindcast · your data stays on this machine</span>
            </UnlessShared>
            <span className="flex items-center">
              <UnlessShared instead={null}>
                <ProgramLinks />
              </UnlessShared>
              {hasPassword ? (
                <UnlessShared instead={null}>
                  <SignOut />
                </UnlessShared>
              ) : null}
              <KeyHelp />
            </span>
          </div>
        </footer>
      </body>
    </html>
  );
}
