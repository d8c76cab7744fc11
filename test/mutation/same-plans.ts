import fc from "fast-check";

// The same days and plans in every run, so that the same mutants survive; that one was found is enough.
fc.configureGlobal({ seed: 20_261_020, endOnFailure: true });
