import '../../components/ui/theme.css';
import { mount } from '../../components/app/mount';
import { Options } from '../../components/options/options';

void mount(<Options />);
