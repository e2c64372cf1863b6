import '../../utils/jitless-zod';
import '../../components/theme.css';
import { mount } from '../../components/mount';
import { QuickFeedback } from '../../components/quick-feedback';

mount(<QuickFeedback />);
