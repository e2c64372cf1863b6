import { createRoot } from 'react-dom/client';
import '../../../components/ui/theme.css';

/** What the panel's speed is measured against: React, the same styles, and one heading. */
const root = document.getElementById('root');
if (root) createRoot(root).render(<h1>Empty</h1>);
