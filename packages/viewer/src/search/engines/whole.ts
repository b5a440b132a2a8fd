export { WholeEngine } from '@thingsthattalk/search';
