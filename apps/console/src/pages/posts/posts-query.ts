import { graphql } from '../../graphql/generated';
import type { PostsQuery } from '../../graphql/generated/graphql';

export const POSTS = graphql(`
  query Posts {
    posts {
      position {
        id
        kind
      }
      from
      to
      vacantSince
      incumbencies {
        personName
        from
        to
      }
    }
  }
`);

export type Post = PostsQuery['posts'][number];
