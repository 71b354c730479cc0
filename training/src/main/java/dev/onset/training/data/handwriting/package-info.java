/** Digits as a hand would write them: skeletons, a hand that varies, and ink on paper. */
package dev.onset.training.data.handwriting;
