import type { AgreedPage } from './collaboration-tabs.tsx';

/** What was agreed about work and pay. */
export function TermsTab({ page }: { readonly page: AgreedPage }) {
  return <p>{page.agreed.collaboration.notes}</p>;
}
