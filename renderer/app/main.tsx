import '../platform/apply-page-rules.ts';
import '@fontsource-variable/inter/index.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { compose } from './compose.ts';
import { createStyleCache } from './style-cache.ts';

const container = document.getElementById('root');
if (!container) throw new Error('The page has no root element');
createRoot(container).render(<App styleCache={createStyleCache(document)} connect={compose} />);
