import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

export const metadata: Metadata = { title: 'Gallery', robots: { index: false } };

/** Every part and picture of the product in every state. Only the development server has it: a build leaves the gallery
 * out, for the condition is known when it is made. */
export default async function GalleryPage() {
  if (process.env.NODE_ENV === 'development') {
    const { Gallery } = await import('./gallery.tsx');
    return <Gallery />;
  }
  notFound();
}
