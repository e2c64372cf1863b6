import { createRoot } from 'react-dom/client';
import '../../../components/ui/theme.css';

/** The baseline for the panel's speed: React, the same styles, and one heading. */
const root = document.getElementById('root');
if (root) createRoot(root).render(<h1>Empty</h1>);
