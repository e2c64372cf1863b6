import '../../utils/jitless-zod';
import '../../components/theme.css';
import { mount } from '../../components/mount';
import { Panel } from '../../components/panel';
import { startFollowing } from '../../utils/hooks/use-tab';

const followed = startFollowing();
void mount(<Panel followed={followed} />, followed);
