import '../../utils/jitless-zod';
import '../../components/theme.css';
import { mount } from '../../components/mount';
import { QuickFeedback } from '../../components/quick-feedback';
import { startFollowing } from '../../utils/hooks/use-tab';

const followed = startFollowing();
void mount(<QuickFeedback followed={followed} />, followed);
