/** What the built pages carry where the nonce of one answer belongs; whoever serves a page replaces it. */
export const noncePlaceholder = '__STYLE_NONCE__';

/**
 * The response headers of every page and file of the app, the same in both shells. The policy allows the app's own
 * files and nothing else: no other origin, no inline script, no eval, no frames, no plug-ins. Styles the interface
 * library makes at run time carry the nonce. Scripts reach a script sink only through the page's `default` trusted
 * type, which admits worker addresses of the app's own origin.
 *
 * `nonce` is fresh random text for each answer (base64 or hex).
 */
export function securityHeaders(nonce: string): Record<string, string> {
  if (!/^[A-Za-z0-9+/_-]{16,}={0,2}$/.test(nonce)) throw new Error('The nonce must be at least 16 base64 characters.');
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "frame-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ].join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  };
}
