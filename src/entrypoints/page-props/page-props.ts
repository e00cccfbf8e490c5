import { tellPageProps } from '../../openreview/page-props';

tellPageProps(document);
