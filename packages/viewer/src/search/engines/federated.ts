export { FederatedEngine } from '@thingsthattalk/search';
