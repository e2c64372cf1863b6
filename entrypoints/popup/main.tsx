import '../../components/ui/theme.css';
import { mount } from '../../components/app/mount';
import { QuickFeedback } from '../../components/popup/quick-feedback';
import { startFollowing } from '../../utils/page/use-tab';

const followed = startFollowing();
void mount(<QuickFeedback followed={followed} />, followed);
