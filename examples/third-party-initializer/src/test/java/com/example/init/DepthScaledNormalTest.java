package com.example.init;

import dev.onset.api.init.Initializer;
import dev.onset.testkit.InitializerContract;

class DepthScaledNormalTest extends InitializerContract {

    @Override
    public Initializer initializer() {
        return new DepthScaledNormal();
    }
}
