// Package news holds the nouns that the stages pass along: a Page as it was
// found, the Article read from it, the Actors, Times, Statements and Events
// found in the article, and the Record that gathers them.
//
// It is plain data over the standard library. The JSON form of a Record is a
// contract, described in docs/record.schema.json; consumers rely on its names.
package news
